/** What the gateway must be told, checked at start. */
@NullMarked
package ma.jisr.gateway.settings;

import org.jspecify.annotations.NullMarked;
