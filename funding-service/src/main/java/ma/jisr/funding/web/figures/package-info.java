/** Public figures over HTTP. */
@NullMarked
package ma.jisr.funding.web.figures;

import org.jspecify.annotations.NullMarked;
