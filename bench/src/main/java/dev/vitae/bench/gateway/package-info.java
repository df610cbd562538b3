/** {@code suite bench gateway}: requests per second through the running gateway beside a server that only says hello. */
@NullMarked
package dev.vitae.bench.gateway;

import org.jspecify.annotations.NullMarked;
