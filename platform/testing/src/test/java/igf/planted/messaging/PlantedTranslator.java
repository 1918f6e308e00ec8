package igf.planted.messaging;

import igf.planted.other.view.OtherView;

/** Breaks: messaging translates, it does not look things up. */
public class PlantedTranslator {
    Object look(OtherView view) {
        return view;
    }
}
