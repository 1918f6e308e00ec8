package igf.console.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A browser session that tracks changes. */
public final class BrowserSession implements Session {

    private final MapSession content;
    private @Nullable String storedId;
    private boolean changed;

    private BrowserSession(MapSession content, @Nullable String storedId) {
        this.content = content;
        this.storedId = storedId;
        content.setSessionIdGenerator(SessionCipher::newId);
    }

    static BrowserSession create() {
        return new BrowserSession(new MapSession(SessionCipher.newId()), null);
    }

    static BrowserSession restore(String id, Map<String, Object> attributes) {
        MapSession content = new MapSession(id);
        attributes.forEach(content::setAttribute);
        return new BrowserSession(content, id);
    }

    Map<String, Object> attributes() {
        Map<String, Object> all = new HashMap<>();
        for (String name : getAttributeNames()) {
            all.put(name, content.getRequiredAttribute(name));
        }
        return all;
    }

    /** Returns the id under which the session is stored; null before it is stored. */
    @Nullable
    String storedId() {
        return storedId;
    }

    boolean isChanged() {
        return changed;
    }

    void markStored() {
        storedId = getId();
        changed = false;
    }

    @Override
    public String getId() {
        return content.getId();
    }

    @Override
    public String changeSessionId() {
        return content.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return content.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return content.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        content.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        content.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return content.getCreationTime();
    }

    /** Has no effect on the stored session, since the store records the last access itself. */
    @Override
    public void setLastAccessedTime(Instant time) {
        content.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return content.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        content.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return content.getMaxInactiveInterval();
    }

    /** Always false, since the store returns no expired session. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
