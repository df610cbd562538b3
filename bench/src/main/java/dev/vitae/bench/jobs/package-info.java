/** How well candidates are ranked for jobs, beside two baselines. */
@NullMarked
package dev.vitae.bench.jobs;

import org.jspecify.annotations.NullMarked;
