// In this order: the layers are declared with the tokens, and what stands later wins within one.
import './fonts.css';
import './tokens.css';
import './base.css';
import './buttons.css';
import './fields.css';
import './lists.css';
import './panes.css';
import './dialogs.css';
import './notices.css';
import './pointer.css';
import './tables.css';
import './forced-colours.css';
