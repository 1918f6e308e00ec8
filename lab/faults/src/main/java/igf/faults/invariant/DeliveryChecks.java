package igf.faults.invariant;

import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that every event of a log has reached all read models, the topic and the inboxes. */
final class DeliveryChecks {
    private DeliveryChecks() {}

    static List<String> nothingIsSkipped(Recording recording) {
        var violations = new ArrayList<String>();
        var services = recording.services().stream().collect(Collectors.toMap(Snapshot::service, s -> s));
        for (var service : recording.services()) {
            checkViews(service, violations);
            checkTopic(service, violations);
        }
        for (var inbox : recording.inboxes()) {
            checkInbox(services, inbox, violations);
        }
        return violations;
    }

    private static void checkViews(Snapshot service, List<String> violations) {
        var log = service.log();
        var head = log.isEmpty() ? "" : log.getLast().id();
        for (var view : service.views()) {
            if (view.position() != log.size() || !view.lastEvent().equals(head)) {
                violations.add("%s: the read model %s counts %d events up to %s, the log has %d up to %s"
                        .formatted(
                                service.service(), view.name(), view.position(), view.lastEvent(), log.size(), head));
            }
        }
    }

    private static void checkTopic(Snapshot service, List<String> violations) {
        var ids = service.log().stream().map(Snapshot.Event::id).collect(Collectors.toSet());
        var numbers = new HashMap<String, Map<Long, String>>();
        var publishedNumbers = new HashMap<String, Set<Long>>();
        for (var published : service.published()) {
            // The topic still has events of an older epoch that the log has lost.
            if (!ids.contains(published.cause()) && published.epoch().equals(service.epoch())) {
                violations.add("%s: %s was published for an event that is not in the log"
                        .formatted(service.service(), published.id()));
            }
            var previousId = numbers.computeIfAbsent(published.epoch() + published.subject(), s -> new HashMap<>())
                    .putIfAbsent(published.sequence(), published.id());
            if (previousId != null && !previousId.equals(published.id())) {
                violations.add("%s: the number %d of %s was given to %s and to %s"
                        .formatted(
                                service.service(),
                                published.sequence(),
                                published.subject(),
                                previousId,
                                published.id()));
            }
        }
        checkNumbers(service, violations);
        service.published()
                .forEach(p -> publishedNumbers
                        .computeIfAbsent(p.subject(), s -> new HashSet<>())
                        .add(p.sequence()));
        service.publisherNext().forEach((subject, next) -> {
            for (long number = 0; number < next; number++) {
                if (!publishedNumbers.getOrDefault(subject, Set.of()).contains(number)) {
                    violations.add(
                            "%s: number %d of %s was never published".formatted(service.service(), number, subject));
                }
            }
        });
        if (service.publisherPosition() != service.log().size()) {
            violations.add("%s: published up to %d of %d events"
                    .formatted(
                            service.service(),
                            service.publisherPosition(),
                            service.log().size()));
        }
    }

    /**
     * Checks that each event has one number, and that the number was stored. Two publishers at the same time would
     * violate this. Another epoch of the log may give lost events new numbers.
     */
    private static void checkNumbers(Snapshot service, List<String> violations) {
        var numbers = new HashMap<String, Long>();
        service.numbered().forEach(n -> numbers.put(service.epoch() + n.id(), n.sequence()));
        var hasStoredNumbers = !numbers.isEmpty();
        var reported = new HashSet<String>();
        for (var published : service.published()) {
            var name = published.epoch() + published.id();
            var isNumbered = numbers.containsKey(name);
            if (hasStoredNumbers && !isNumbered && published.epoch().equals(service.epoch()) && reported.add(name)) {
                violations.add("%s: %s is on the topic, but its number was not stored"
                        .formatted(service.service(), published.id()));
            }
            var number = numbers.computeIfAbsent(name, n -> published.sequence());
            if (number != published.sequence() && reported.add(name)) {
                violations.add("%s: %s of %s has the numbers %d and %d"
                        .formatted(
                                service.service(), published.id(), published.subject(), number, published.sequence()));
            }
        }
    }

    private static void checkInbox(
            Map<String, Snapshot> services, Recording.Subscription inbox, List<String> violations) {
        var receiver = services.get(inbox.service());
        var source = services.get(inbox.source());
        if (receiver == null || source == null) {
            violations.add("no snapshot of the services of " + inbox);
            return;
        }
        var consumed = receiver.log().stream()
                .filter(Snapshot.Event::isForeign)
                .map(Snapshot.Event::id)
                .collect(Collectors.toSet());
        var checked = new HashSet<String>();
        for (var published : source.published()) {
            if (checked.add(published.id()) && !consumed.contains(published.id())) {
                violations.add("%s has not received %s (number %d of %s) of %s"
                        .formatted(
                                inbox.service(),
                                published.id(),
                                published.sequence(),
                                published.subject(),
                                inbox.source()));
            }
        }
    }

    static List<String> viewsEqualTheirRebuild(Recording recording) {
        var violations = new ArrayList<String>();
        for (var service : recording.services()) {
            for (var view : service.views()) {
                if (!view.hash().equals(view.rebuilt())) {
                    violations.add("%s: %s has the hash %s, its rebuild %s"
                            .formatted(service.service(), view.name(), view.hash(), view.rebuilt()));
                }
            }
        }
        return violations;
    }
}
