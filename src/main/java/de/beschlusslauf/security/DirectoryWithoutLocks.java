package de.beschlusslauf.security;

import java.util.Objects;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.AccountChange.Kind;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The engine's own directory, which would lock a user for good after ten wrong passwords of anybody. {@link LogInBrake}
 * takes that place. It tells who becomes an administrator, who is none any more and whose password somebody else sets, and lets nobody
 * remove the last administrator.
 */
class DirectoryWithoutLocks extends DbIdentityServiceProvider {

    private final ApplicationEventPublisher events;

    DirectoryWithoutLocks(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        IdentityOperationResult result = super.createMembership(userId, groupId);
        if (Actor.ADMIN.equals(groupId)) {
            tell(Kind.APPOINTED, userId, true);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        boolean dismissed = Actor.ADMIN.equals(groupId) && existsMembership(userId, groupId);
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (dismissed) {
            dismiss(userId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        boolean dismissed = existsMembership(userId, Actor.ADMIN);
        IdentityOperationResult result = super.deleteUser(userId);
        if (dismissed) {
            dismiss(userId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity saved = (UserEntity) user;
        String actor = actor();
        boolean told = saved.getRevision() > 0 && actor != null && !actor.equals(saved.getId());
        String before = told ? passwordOf(saved.getId()) : null;
        IdentityOperationResult result = super.saveUser(user);
        if (told && !Objects.equals(before, saved.getPassword())) {
            tell(Kind.PASSWORD_SET, saved.getId(), existsMembership(saved.getId(), Actor.ADMIN));
        }
        return result;
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Wrong passwords are counted by who enters them, not by whom they concern
    }

    /** Asked of the database: what is to be saved may name another user than it was read from. */
    private @Nullable String passwordOf(String userId) {
        UserEntity stored = findUserById(userId);
        return stored == null ? null : stored.getPassword();
    }

    private void dismiss(String userId) {
        boolean others = createUserQuery(Context.getCommandContext()).memberOfGroup(Actor.ADMIN).list().stream()
                .anyMatch(each -> !each.getId().equals(userId));
        if (!others && actor() != null) {
            throw Refusal.conflict("Das ist die letzte Person der Administration, und ohne eine wäre die Anwendung nicht zu"
                    + " verwalten; nehmen Sie zuerst eine andere auf.");
        }
        tell(Kind.DISMISSED, userId, true);
    }

    private void tell(Kind kind, String userId, boolean administrator) {
        events.publishEvent(new AccountChange(kind, userId, administrator, Objects.requireNonNullElse(actor(), "system")));
    }

    private static @Nullable String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}
