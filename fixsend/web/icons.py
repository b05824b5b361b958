"""Small line drawings, 24 by 24, in the colour of the text beside them; they never carry meaning alone."""

SHAPES = {
    "info": '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.1"/>',
    "warning": '<path d="M12 3 1.8 20.5h20.4zM12 10v4.5M12 17.5v.1"/>',
    "success": '<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>',
    "menu": '<path d="M3 6h18M3 12h18M3 18h18"/>',
    "display": '<path d="m2 18 4.5-12L11 18M3.6 14h5.8"/><circle cx="17.5" cy="14.5" r="3.5"/><path d="M21 11v7"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 6 6"/>',
    "easy-read": '<rect x="2" y="4" width="8" height="7" rx="1"/><path d="M14 5.5h8M14 9.5h6M14 15.5h8M14 19.5h5"/>'
    '<circle cx="6" cy="17.5" r="3.5"/>',
    "bsl": '<path d="M7 12V5.5a1.5 1.5 0 0 1 3 0V11V3.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0'
    "V13l1.5-2.5a1.6 1.6 0 0 1 2.8 1.5L17 19c-1 2-2.5 3-5 3-3 0-5-2-5-5l-3-4a1.5 1.5 0 0 1 2.4-1.7z"
    '"/>',
    "mail": '<rect x="2" y="4.5" width="20" height="15" rx="2"/><path d="m3 6 9 7 9-7"/>',
    "download": '<path d="M12 3v12M7 10.5l5 5 5-5M3 20.5h18"/>',
    "external": '<path d="M13 4h7v7M20 4 10 14M17 14v6H4V7h6"/>',
    "calendar": '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2.5V7M16 2.5V7"/>',
    "place": '<path d="M12 21.5S5 15 5 9.5a7 7 0 0 1 14 0c0 5.5-7 12-7 12z"/><circle cx="12" cy="9.5" r="2.5"/>',
    "phone": '<path d="M6 2.5h3l2 5-2.5 2a13 13 0 0 0 6 6l2-2.5 5 2v3c0 2-1 3-3 3C10.5 21 3 13.5 3 5.5c0-2 1-3 3-3z"/>',
}
