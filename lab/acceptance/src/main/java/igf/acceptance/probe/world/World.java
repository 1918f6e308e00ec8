package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All that hostile calls are made of.
 *
 * @param own things of organizer-1 and of the first person
 * @param other things of organizer-2 and of the second person
 * @param guarded whether inner addresses are closed to webhooks here; in the demo they are open
 */
public record World(List<Operation> operations, List<Who> callers, Things own, Things other, boolean guarded) {

    /** Makes a new edition for it. */
    public static World on(Sender sender) {
        return new Stage(sender).build(sender, new ServiceDocuments(sender).all());
    }

    /** The same world with one of so many operations. @param which of them, any number */
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

    /** The domain of all addresses of mail in it. */
    public String house() {
        return own.ids().get("editions") + ".example";
    }

    public String edition() {
        return "/api/v1/editions/" + own.ids().get("editions");
    }

    /** Whether somebody may call an operation on something. */
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

    /** Somebody whom an operation lets in as far as its body. */
    public Who whoMay(Operation operation) {
        return callers.stream()
                .filter(who -> !who.equals(Who.NOBODY) || operation.access().isEverybodys())
                .filter(who -> may(who, operation, own))
                .findFirst()
                .orElse(Who.NOBODY);
    }
}
