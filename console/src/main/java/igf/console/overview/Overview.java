package igf.console.overview;

import igf.console.service.ServiceHealth;
import java.util.List;
import java.util.Locale;

/**
 * The work that waits in an edition, and the health of the services.
 *
 * @param edition id of the edition
 * @param attention counts that need attention, most urgent first
 * @param groups counts by state, for each service
 * @param services health and read models
 * @param whole whether every service has responded; only then does an empty {@code attention} mean that nothing waits
 */
public record Overview(
        String edition, List<Attention> attention, List<Group> groups, List<ServiceHealth> services, boolean whole) {

    /**
     * @param what message key
     * @param link page with the work
     */
    public record Attention(long count, String what, String link) {}

    /**
     * @param available whether the service returned counts
     * @param asOf time of the last event in the counts
     * @param position position of that event in the order in which the service reads events
     */
    public record Group(String service, boolean available, String asOf, String position, List<Count> counts) {

        long count(String name) {
            return counts.stream()
                    .filter(count -> count.name().equals(name))
                    .mapToLong(Count::value)
                    .sum();
        }
    }

    /** @param link list of the counted things, or empty */
    public record Count(String name, long value, String link) {

        /**
         * Returns the name of a count in one notation, since services count states and other things:
         * {@code reportsOverdue} becomes {@code REPORTS_OVERDUE}.
         */
        static String nameOf(String key) {
            return key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }

        /** Returns the name as words, for counts without a message. */
        public String words() {
            String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
            return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
