/** Wake-ups between gateway replicas, by PostgreSQL's LISTEN and NOTIFY. */
@NullMarked
package dev.vitae.gateway.signals;

import org.jspecify.annotations.NullMarked;
