package dev.vitae.webhooks.targets;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** What names lead to at this moment. */
interface Names {

    /** All addresses of a name, at least one; fails where there is none to be had. */
    Uni<List<InetAddress>> addresses(String name);
}
