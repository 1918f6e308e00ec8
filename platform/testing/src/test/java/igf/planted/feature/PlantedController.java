package igf.planted.feature;

import igf.planted.other.OtherView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** Breaks: another feature's view, an injected field. */
@RestController
public class PlantedController {

    @Autowired
    private OtherView view = new OtherView();

    Object view() {
        return view;
    }
}
