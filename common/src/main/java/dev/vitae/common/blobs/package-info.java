/** Where files lie: the port that a folder or an S3 stands behind. */
@NullMarked
package dev.vitae.common.blobs;

import org.jspecify.annotations.NullMarked;
