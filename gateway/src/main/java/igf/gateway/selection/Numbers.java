package igf.gateway.selection;

/** Numbers as people type them. */
final class Numbers {

    private Numbers() {}

    /** A number, or what is none as it is, for the service to refuse in its words. */
    static Object of(String text) {
        String typed = text.strip().replace(',', '.');
        if (typed.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(typed);
        }
        return typed.matches("-?[0-9]{1,9}\\.[0-9]{1,9}") ? Double.valueOf(typed) : text;
    }
}
