package igf.contracts;

/** Classifies members of an event's data, at any depth and by name alone, by what they reveal about a person. */
public enum FieldClass {
    /** A personal value: encrypted text {@code enc:1:<person>:<base64url>}. The feed and webhooks omit it. */
    SEALED,
    /** An id of a person that is the same in all editions. The feed and webhooks replace it by an id per edition. */
    PERSON_ID,
    /** Does not identify a person. */
    OPEN;

    public static FieldClass of(String member) {
        if (member.endsWith("Sealed")) {
            return SEALED;
        }
        return member.equals("personId") || member.endsWith("PersonId") ? PERSON_ID : OPEN;
    }
}
