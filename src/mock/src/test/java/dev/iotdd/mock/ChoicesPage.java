package dev.iotdd.mock;

/** The page about what the mock does where AWS is silent. */
final class ChoicesPage {

    private static final String HEAD = """
            # What the mock does where AWS is silent

            Generated from `Choice.java` and `ChoicesPage.java`; `mvn verify -Dregenerate` writes it.

            The facts (F029 and the like) stand in `spec/facts.json`, those beginning with C are contradictions between
            sources. The first option of a choice is the default; another one is set with
            `IotddMock.builder().choice(Choice.EMPTY_LISTS, "clear")`.

            ## Choices

            | choice | when | facts | options |
            | --- | --- | --- | --- |
            """;

    private static final String FIXED = """

            ## Without a switch

            | what | the mock | facts |
            | --- | --- | --- |
            | Which requests are refused | Findings of level error refuse a request, warnings and advice never do. `IotddMock.builder().config(…)` changes levels, or leaves out rules that are not documented. | F184 |
            | A broken constraint of the service model in Create and Update, other than the range of a number inside a behavior | InvalidRequestException, worded as the service's framework does: `1 validation error detected: Value '…' at '…' failed to satisfy constraint: …`. | F204, C13 |
            | A broken rule or range inside a behavior | `Behavior NAME is malformed. …` with the sentence of the rule, or `… should be in range[…]`, in Create and Update as InvalidRequestException. | F182, F184, C13 |
            | A text that is no network, or no ARN of a topic or a role | InvalidRequestException with the sentence of the rule (cidr-invalid, arn-malformed), though only its characters are documented. | F049, F059, F060 |
            | Order of checks | signature, asked-for faults, request rate, content type, JSON, the rules, existence, expectedVersion, quotas. | F207 |
            | A create that is repeated | Compared with what is stored now, tags included; a list that is empty equals one that is absent. | F132 |
            | A deleted profile | Its attachments end with it; it can be deleted while attached. | F164 |
            | Members that were never set | Absent from responses; defaults (IN, one datapoint) are not filled in. | F095, F161 |
            | Both lists of metrics to retain | Both are stored, and both are shown. | F124 |
            | deleteMetricsExportConfig while behaviors export | Accepted. | F145 |
            | A tag without Value | Has the empty value. | F063 |
            | More than 50 tags | LimitExceededException where it is declared, InvalidRequestException elsewhere. | F063 |
            | Page size without maxResults | 25 for every list. | F168 |
            | Targets | Any well-formed ARN counts as existing. `recursive` changes nothing, as there are no groups within groups. | F169, F172 |
            | The texts NaN, Infinity and -Infinity for a number | InvalidRequestException; the literal NaN is no JSON. | F027 |
            | Unknown query parameters | Ignored. | F029 |
            | A body without Content-Type | Taken for JSON. | F206 |
            | A signature that does not verify | 403 with MissingAuthenticationTokenException, IncompleteSignatureException, UnrecognizedClientException or InvalidSignatureException. | F205 |
            | Requests outside the API | 404 UnknownOperationException, never ResourceNotFoundException. | F202 |
            """;

    private ChoicesPage() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Choice choice : Choice.values()) {
            text.append("| `").append(choice.id()).append("` | ").append(choice.situation());
            text.append(" | ").append(choice.facts()).append(" | ");
            choice.options()
                    .forEach(
                            option -> text.append(option.equals(choice.options().get(0)) ? "" : "<br>")
                                    .append('`')
                                    .append(option.id())
                                    .append("`: ")
                                    .append(option.meaning()));
            text.append(" |\n");
        }
        return text.append(FIXED).toString();
    }
}
