/** What people type: the command line, on top of the pipeline. */
@NullMarked
package org.shenbao.cli;

import org.jspecify.annotations.NullMarked;
