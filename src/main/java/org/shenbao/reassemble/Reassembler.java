package org.shenbao.reassemble;

import java.util.List;
import org.shenbao.document.Block;

/** Undoes one way of flattening. What it does not recognise, or is not sure of, it returns as it was. */
public interface Reassembler {
    List<Block> reassemble(List<Block> blocks);
}
