/** Uses the platform as people do: over HTTP through the gateway, with codes read from the developers' inbox. */
@NullMarked
package ma.jisr.local.client;

import org.jspecify.annotations.NullMarked;
