package dev.iotdd.mock.internal.state;

/** The kinds of resources, with the names under which the API speaks of them. */
public enum Kind {
    PROFILE("securityprofile", "securityProfileName", "securityProfileArn", "security profile"),
    CUSTOM_METRIC("custommetric", "metricName", "metricArn", "custom metric"),
    DIMENSION("dimension", "name", "arn", "dimension");

    private final String arnPart;
    private final String nameMember;
    private final String arnMember;
    private final String words;

    Kind(String arnPart, String nameMember, String arnMember, String words) {
        this.arnPart = arnPart;
        this.nameMember = nameMember;
        this.arnMember = arnMember;
        this.words = words;
    }

    /** The word for it in ARNs. */
    public String arnPart() {
        return arnPart;
    }

    /** The member that holds its name, in requests and responses. */
    public String nameMember() {
        return nameMember;
    }

    /** The member that holds its ARN in responses. */
    public String arnMember() {
        return arnMember;
    }

    /** What sentences call it. */
    public String words() {
        return words;
    }

    /** ARN of the one of this name. */
    public String arn(Scope scope, String name) {
        return scope.arn(arnPart + "/" + name);
    }
}
