package igf.api.person;

import igf.api.registration.KeptRegistration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller's registrations.
 *
 * @param id the caller's person id in the last registration; null without one
 * @param registrations by edition
 */
public record PersonMe(@Nullable UUID id, List<KeptRegistration> registrations) {}
