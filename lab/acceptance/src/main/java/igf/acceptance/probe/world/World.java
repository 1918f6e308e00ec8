package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of hostile calls.
 *
 * @param own things of organizer-1 and of the first person
 * @param other things of organizer-2 and of the second person
 * @param guarded whether webhooks cannot reach internal addresses here; in the demo they can
 */
public record World(List<Operation> operations, List<Who> callers, Things own, Things other, boolean guarded) {

    /** Creates a new edition for the probe. */
    public static World on(Sender sender) {
        return new Stage(sender).build(sender, new ServiceDocuments(sender).all());
    }

    /** Returns a part of the operations with the same things. @param share one operation of so many @param which of them, any number */
    public World part(int share, long which) {
        List<Operation> some = IntStream.range(0, operations.size())
                .filter(n -> (n + which) % share == 0)
                .mapToObj(operations::get)
                .toList();
        return new World(some, callers, own, other, guarded);
    }

    public Who named(String name) {
        return callers.stream()
                .filter(who -> who.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + name));
    }

    /** Returns the domain of all mail addresses in it. */
    public String house() {
        return own.ids().get("editions") + ".example";
    }

    public String edition() {
        return "/api/v1/editions/" + own.ids().get("editions");
    }

    /** Returns whether a caller may call an operation on these things. */
    public static boolean may(Who who, Operation operation, Things things) {
        Access access = operation.access();
        if (access.isEverybodys()) {
            return true;
        }
        if (!who.known()) {
            return false;
        }
        if (!Collections.disjoint(access.roles(), who.roles())
                || !Collections.disjoint(access.scopes(), who.scopes())) {
            return true;
        }
        if (access.isEachOnesOwn()) {
            return who.roles().contains("SECRETARIAT") || !things.named(operation) || things.belongsTo(who, operation);
        }
        return access.isOwners() && things.belongsTo(who, operation);
    }

    /** Returns a caller whom an operation accepts. */
    public Who whoMay(Operation operation) {
        return callers.stream()
                .filter(who -> !who.equals(Who.NOBODY) || operation.access().isEverybodys())
                .filter(who -> may(who, operation, own))
                .findFirst()
                .orElse(Who.NOBODY);
    }
}
