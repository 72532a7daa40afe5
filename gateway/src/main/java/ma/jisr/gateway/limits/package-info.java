/** How many requests one address and one client may make. */
@NullMarked
package ma.jisr.gateway.limits;

import org.jspecify.annotations.NullMarked;
