package igf.acceptance.probe.story;

import igf.acceptance.probe.world.ProbeContext;

/**
 * An attack of several calls, to be registered in {@link Attacks}. It changes only resources that it creates itself.
 */
public interface Attack {

    /** Returns the name under which the report counts its calls. */
    String kind();

    /** Sends the calls and checks the responses. */
    void run(ProbeContext context, AttackSteps steps);
}
