package igf.contracts;

/**
 * The kind of object that an event is about. The object's id is the CloudEvents subject and the Kafka key, and sequence
 * numbers count per id.
 */
public enum Subject {
    EDITION("edition"),
    PROPOSAL("proposalId"),
    SESSION("sessionId"),
    REGISTRATION("registrationId"),
    MESSAGE("messageId"),
    PERSON("personId"),
    PROOF("proofId");

    private final String member;

    Subject(String member) {
        this.member = member;
    }

    /** Returns the name of the member that holds the id. */
    public String member() {
        return member;
    }
}
