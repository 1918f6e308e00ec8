package igf.platform.web;

import java.util.Map;

/** Decides by the path's variables whether a caller may call a handler. Implementations are beans. */
public interface Guard {

    /**
     * @param path the path's variables
     * @return whether the caller may call
     * @throws igf.platform.domain.RefusedException not found, if the resource cannot exist
     */
    boolean allows(Caller caller, Map<String, String> path);
}
