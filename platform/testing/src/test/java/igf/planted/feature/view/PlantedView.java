package igf.planted.feature.view;

import igf.platform.command.Commands;

/** Breaks: a view sends no commands. */
public class PlantedView {
    Object commands(Commands commands) {
        return commands;
    }
}
