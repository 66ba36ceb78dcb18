window.specpressIndex = [
["g","Authentication","guides/authentication/","",""],
["g","Errors","guides/errors/","",""],
["r","Books","books/","",""],
["m","List books","books/list/","get","/params .limit .genre"],
["m","Put a book on a shelf","books/update/","put","/params .isbn .shelf .until"],
["t","Book","models/shared/","","/book .isbn .title .authors .sequel"],
["t","Person","models/shared/","","/person .name .born"],
["t","Problem","models/shared/","","/problem .message"],
["t","Shelf","models/shared/","","/shelf .room .rows"]
];
