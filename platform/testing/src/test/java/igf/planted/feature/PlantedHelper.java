package igf.planted.feature;

import igf.platform.web.Api;

/** Helps controllers: nothing that decides may use it. */
public class PlantedHelper {

    Object api(Api api) {
        return api;
    }
}
