package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts of hostile calls.
 *
 * @param ownResources things of organizer-1 and of the first person
 * @param otherResources things of organizer-2 and of the second person
 * @param blocksInternalAddresses whether webhooks cannot reach internal addresses here; in the demo they can
 */
public record ProbeContext(
        List<Operation> operations,
        List<Caller> callers,
        Resources ownResources,
        Resources otherResources,
        boolean blocksInternalAddresses) {

    /** Creates a new edition for the probe. */
    public static ProbeContext create(Sender sender) {
        return new ProbeSetup(sender).build(sender, new ServiceDocuments(sender).all());
    }

    /** Returns a part of the operations with the same things. @param share one operation of so many @param which of them, any number */
    public ProbeContext sample(int share, long which) {
        List<Operation> some = IntStream.range(0, operations.size())
                .filter(n -> (n + which) % share == 0)
                .mapToObj(operations::get)
                .toList();
        return new ProbeContext(some, callers, ownResources, otherResources, blocksInternalAddresses);
    }

    public Caller caller(String name) {
        return callers.stream()
                .filter(who -> who.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + name));
    }

    /** Returns the domain of all mail addresses in it. */
    public String mailDomain() {
        return ownResources.ids().get("editions") + ".example";
    }

    public String editionPath() {
        return "/api/v1/editions/" + ownResources.ids().get("editions");
    }

    /** Returns whether a caller may call an operation on these things. */
    public static boolean isPermitted(Caller caller, Operation operation, Resources resources) {
        Access access = operation.access();
        if (access.isPublic()) {
            return true;
        }
        if (!caller.authenticated()) {
            return false;
        }
        if (!Collections.disjoint(access.roles(), caller.roles())
                || !Collections.disjoint(access.scopes(), caller.scopes())) {
            return true;
        }
        if (access.isForAuthenticated()) {
            return caller.roles().contains("SECRETARIAT")
                    || !resources.isOwnedPath(operation)
                    || resources.belongsTo(caller, operation);
        }
        return access.isForOwner() && resources.belongsTo(caller, operation);
    }

    /** Returns a caller whom an operation accepts. */
    public Caller permittedCaller(Operation operation) {
        return callers.stream()
                .filter(who ->
                        !who.equals(Caller.ANONYMOUS) || operation.access().isPublic())
                .filter(who -> isPermitted(who, operation, ownResources))
                .findFirst()
                .orElse(Caller.ANONYMOUS);
    }
}
