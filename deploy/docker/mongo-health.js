// Succeeds once the last user that mongo.js makes may come in; asked by the server's name on the network, since while users are
// made it listens to loopback alone.
quit(db.getSiblingDB('admin').auth('igf_notification', process.env.NOTIFICATION_MONGO_PASSWORD).ok ? 0 : 1);
