/** The one way in: routes, authenticates, limits, protects; knows nothing of what the services do. */
@NullMarked
package ma.jisr.gateway;

import org.jspecify.annotations.NullMarked;
