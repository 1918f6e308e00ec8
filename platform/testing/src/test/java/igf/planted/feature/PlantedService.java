package igf.planted.feature;

import igf.planted.other.OtherView;
import igf.platform.command.Commands;

/** Breaks: another feature's view. */
public class PlantedService {

    Object look(OtherView view, Commands commands) {
        return view.name() + commands;
    }
}
