package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What hostile calls are made of: operations, callers and resources.
 *
 * @param ownResources resources of organizer-1 and of the first person
 * @param otherResources resources of organizer-2 and of the second person
 * @param blocksInternalAddresses whether webhooks to internal addresses are rejected; in the demo they are allowed
 */
public record ProbeContext(
        List<Operation> operations,
        List<Caller> callers,
        Resources ownResources,
        Resources otherResources,
        boolean blocksInternalAddresses) {

    /** Creates an edition and resources for the probe. */
    public static ProbeContext create(Sender sender) {
        return new ProbeSetup(sender).build(sender, new ServiceDocuments(sender).all());
    }

    /**
     * Returns a copy with every n-th operation and the same resources.
     *
     * @param interval n
     * @param offset offset of the first operation, any number
     */
    public ProbeContext sample(int interval, long offset) {
        List<Operation> sampled = IntStream.range(0, operations.size())
                .filter(n -> (n + offset) % interval == 0)
                .mapToObj(operations::get)
                .toList();
        return new ProbeContext(sampled, callers, ownResources, otherResources, blocksInternalAddresses);
    }

    public Caller caller(String name) {
        return callers.stream()
                .filter(caller -> caller.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no caller " + name));
    }

    /** Returns the domain of all mail addresses in the edition. */
    public String mailDomain() {
        return ownResources.ids().get("editions") + ".example";
    }

    public String editionPath() {
        return "/api/v1/editions/" + ownResources.ids().get("editions");
    }

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

    public Caller permittedCaller(Operation operation) {
        return callers.stream()
                .filter(caller ->
                        !caller.equals(Caller.ANONYMOUS) || operation.access().isPublic())
                .filter(caller -> isPermitted(caller, operation, ownResources))
                .findFirst()
                .orElse(Caller.ANONYMOUS);
    }
}
