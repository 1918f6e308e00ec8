package igf.platform.web;

import java.util.Map;

/** Decides by the thing that a path names whether a caller may go on. A bean. */
public interface Guard {

    /**
     * @param path the path's variables
     * @return whether the caller may
     * @throws igf.platform.domain.Refused not found, if the thing cannot exist
     */
    boolean allows(Caller caller, Map<String, String> path);
}
