/** What every request and every answer passes at the outer rim: well-formed addresses, sizes, headers, trace ids. */
@NullMarked
package ma.jisr.gateway.edge;

import org.jspecify.annotations.NullMarked;
