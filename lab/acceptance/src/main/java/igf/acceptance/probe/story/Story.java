package igf.acceptance.probe.story;

import igf.acceptance.probe.world.World;

/** An attack that takes several calls. Register it in {@link Stories}. It makes the things that it changes itself. */
public interface Story {

    /** Returns the kind under which the table counts its calls. */
    String kind();

    /** Sends the calls and checks what must hold. */
    void play(World world, Steps steps);
}
