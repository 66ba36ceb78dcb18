window.specpressIndex = [
["g","Authentication","guides/authentication/","",""],
["g","Errors","guides/errors/","",""],
["r","Books","books/","",""],
["m","List books","books/list/","get","params.limit params.genre"],
["m","Put a book on a shelf","books/update/","put","params.isbn params.shelf params.until"],
["t","Book","models/book/","","model.isbn model.title model.authors model.sequel"],
["t","Person","models/person/","","model.name model.born"],
["t","Problem","models/problem/","","model.message"],
["t","Shelf","models/shelf/","","model.room model.rows"]
];
