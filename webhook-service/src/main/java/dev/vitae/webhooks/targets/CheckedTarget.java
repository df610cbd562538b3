package dev.vitae.webhooks.targets;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/**
 * Where a delivery may go.
 *
 * @param url as the subscription has it, normalized
 * @param address what its host was resolved to and checked as: the connection goes there, whatever the name means a moment later
 */
public record CheckedTarget(URI url, SocketAddress address) {}
