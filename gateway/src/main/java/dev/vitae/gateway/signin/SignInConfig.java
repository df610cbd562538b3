package dev.vitae.gateway.signin;

import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the identity provider's roles mean here, and what a new account begins with. */
@ConfigMapping(prefix = "vitae.sign-in")
public interface SignInConfig {

    /** Stands for whatever roles somebody has, also none. */
    String ANY_ROLE = "*";

    /** The provider's role that makes a member; {@value #ANY_ROLE} where everybody with a token for us is one. */
    @WithDefault("member")
    String memberRole();

    /** The provider's role that makes an admin. */
    @WithDefault("admin")
    String adminRole();

    /** The plan of an account that a first sign-in makes. */
    @WithDefault("basic")
    PlanName firstPlan();

    /** Its tier on the match surface. */
    @WithDefault("free")
    TierName firstTier();
}
