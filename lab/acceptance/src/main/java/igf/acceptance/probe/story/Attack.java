package igf.acceptance.probe.story;

import igf.acceptance.probe.world.ProbeContext;

/** An attack that takes several calls. Register it in {@link Attacks}. It makes the things that it changes itself. */
public interface Attack {

    /** Returns the kind under which the table counts its calls. */
    String kind();

    /** Sends the calls and checks what must hold. */
    void run(ProbeContext context, AttackSteps steps);
}
