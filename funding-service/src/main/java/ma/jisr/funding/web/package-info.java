/** The HTTP API of programmes, envelopes and waiting lists. */
@NullMarked
package ma.jisr.funding.web;

import org.jspecify.annotations.NullMarked;
