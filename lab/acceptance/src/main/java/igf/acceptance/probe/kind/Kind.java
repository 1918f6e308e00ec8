package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.world.World;
import java.util.stream.Stream;

/** A kind of hostile calls. */
public interface Kind {
    Stream<Call> calls(World world);
}
