/** Which address belongs to which service. */
@NullMarked
package ma.jisr.gateway.routing;

import org.jspecify.annotations.NullMarked;
