package de.beschlusslauf.security;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own directory, which would lock a user for good after ten wrong passwords of anybody. {@link LogInBrake}
 * takes that place. Created by the engine from its class.
 */
public class DirectoryWithoutLocks extends DbIdentityServiceProvider {

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Wrong passwords are counted by who enters them, not by whom they concern
    }
}
