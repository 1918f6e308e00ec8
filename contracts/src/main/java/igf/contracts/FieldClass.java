package igf.contracts;

/** What a member of an event's data may tell about a person, by its name alone, at any depth. */
public enum FieldClass {
    /** A personal value: encrypted text {@code enc:1:<person>:<base64url>}. The feed and webhooks leave it out. */
    SEALED,
    /** An id that holds for one human over all editions. Outside the services it is replaced by the edition's. */
    PERSON_ID,
    /** Says nothing that names a person. */
    OPEN;

    public static FieldClass of(String member) {
        if (member.endsWith("Sealed")) {
            return SEALED;
        }
        return member.equals("personId") || member.endsWith("PersonId") ? PERSON_ID : OPEN;
    }
}
