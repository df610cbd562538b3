/** The match API as tools for assistants. Standard output belongs to the protocol: nothing here prints. */
@NullMarked
package dev.vitae.mcp;

import org.jspecify.annotations.NullMarked;
