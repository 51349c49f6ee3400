package dev.iotdd;

import dev.iotdd.internal.FileProblem;
import dev.iotdd.internal.check.ExchangeChecker;
import dev.iotdd.internal.check.ExchangeChecker.Judged;
import dev.iotdd.internal.check.ExchangeDocuments;
import dev.iotdd.internal.check.ExchangeDocuments.Text;
import dev.iotdd.spec.DocumentKind.Part;
import dev.iotdd.spec.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the payloads of an exchange and reports on them. */
final class ExchangeValidation {

    private final ExchangeChecker checker;
    private final List<Configured> configured;
    private final Config config;
    private final LocalDate today;
    private final List<Report> unreadable = new ArrayList<>();

    /**
     * @param configured the payloads; the last is the response, whose configuration holds for the rules
     */
    ExchangeValidation(ExchangeChecker checker, List<Configured> configured, LocalDate today) {
        this.checker = checker;
        this.configured = configured;
        this.config = configured.get(configured.size() - 1).config();
        this.today = today;
    }

    Report of(Exchange exchange, Operation operation) {
        Optional<Text> before = exchange.before().flatMap(this::read);
        Optional<Text> request = exchange.request().flatMap(this::read);
        Optional<Text> response = read(exchange.response());
        if (!unreadable.isEmpty() || response.isEmpty()) {
            return Report.join(unreadable);
        }
        ExchangeDocuments documents = new ExchangeDocuments(
                operation,
                request,
                exchange.isBody() ? Part.BODY : Part.INPUT,
                exchange.parameters(),
                response.get(),
                exchange.status(),
                exchange.errorType(),
                before);
        return Report.join(
                checker.check(documents, config).stream().map(this::report).toList());
    }

    private Optional<Text> read(Payload payload) {
        try {
            return Optional.of(
                    new Text(payload.name(), payload.read(config.limits().bytes())));
        } catch (IOException e) {
            unreadable.add(Report.unreadable(payload.name(), FileProblem.reading(payload.name(), e)));
            return Optional.empty();
        }
    }

    private Report report(Judged judged) {
        Optional<Configured> own = configured.stream()
                .filter(document -> document.payload().name().equals(judged.name()))
                .findFirst();
        return Acceptance.of(
                        own.map(Configured::config).orElse(config),
                        own.flatMap(document -> document.payload().path()),
                        today)
                .report(
                        judged.name(),
                        judged.outcome().form(),
                        Iotdd.contents(judged.outcome()),
                        judged.outcome().findings());
    }
}
