package dev.vitae.gateway.limits;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips properties about Redis where none is installed. */
public final class NeedsRedis implements SkipExecutionHook {

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return RedisServer.isInstalled() ? SkipResult.doNotSkip() : SkipResult.skip(RedisServer.HINT);
    }
}
