package igf.console.overview;

import igf.console.service.ServiceHealth;
import java.util.List;
import java.util.Locale;

/**
 * All that waits in an edition, and how the services are.
 *
 * @param edition its id
 * @param attention what somebody should look at, the most pressing first
 * @param groups counts by state, for each service
 * @param services readiness, read models and their lag
 * @param whole whether everybody who counts has answered, so that no attention means that nothing waits
 */
record Overview(
        String edition, List<Attention> attention, List<Group> groups, List<ServiceHealth> services, boolean whole) {

    /**
     * @param what message key of the words behind the number
     * @param link where to look
     */
    record Attention(long count, String what, String link) {}

    /**
     * @param available false if the service gave no numbers
     * @param asOf instant of the last event in these numbers
     * @param position its place in the service's reading order
     */
    record Group(String service, boolean available, String asOf, String position, List<Count> counts) {

        long of(String name) {
            return counts.stream()
                    .filter(count -> count.name().equals(name))
                    .mapToLong(Count::value)
                    .sum();
        }
    }

    /** @param link list of the things counted, or empty */
    record Count(String name, long value, String link) {

        /** One way to write a name, since services count states and other things: {@code reportsOverdue} is REPORTS_OVERDUE. */
        static String nameOf(String key) {
            return key.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        }

        /** The name in words, if no message says it better. */
        public String words() {
            String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
            return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
